import { QueryCache, QueryClient } from '@tanstack/react-query';
import { ProblemError, isUnanswered } from './problem.ts';

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
        retry: (count, error) => count < 3 && isUnanswered(error),
        refetchOnWindowFocus: true,
      },
    },
  });
