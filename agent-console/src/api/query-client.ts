import { QueryCache, QueryClient } from '@tanstack/react-query';
import { ProblemError } from './problem.ts';

const worthRetrying = (error: Error): boolean =>
  error instanceof ProblemError && (error.problem.status === 0 || error.problem.status >= 502);

/** `onSignedOut` is told when any answer says that nobody is signed in. */
export const createQueryClient = (onSignedOut: () => void): QueryClient =>
  new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof ProblemError && error.problem.status === 401) onSignedOut();
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (count, error) => count < 3 && worthRetrying(error),
        refetchOnWindowFocus: true,
      },
    },
  });
