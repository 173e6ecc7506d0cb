import type { Route } from '@hotline/shared/contracts/rest/route';
import {
  type QueryClient,
  type UseMutationResult,
  type UseQueryOptions,
  type UseQueryResult,
  useMutation,
  useQuery,
} from '@tanstack/react-query';
import type { z } from 'zod';
import { type Input, call } from './call.ts';

type AnyRoute = Pick<Route, 'method' | 'path'>;
type Options<T> = Omit<UseQueryOptions<T, Error, T>, 'queryKey' | 'queryFn'>;

/** Key of a cached answer: the path first, so that one path is refreshed as a whole. */
export const keyOf = (route: AnyRoute, input: object = {}): readonly unknown[] => [
  `${route.method} ${route.path}`,
  input,
];

/** The answer of a GET, cached and refreshed. */
export const useRoute = <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  route: Route<P, Q, B, R>,
  input: Input<P, Q, B>,
  options: Options<z.output<R>> = {},
): UseQueryResult<z.output<R>> =>
  useQuery<z.output<R>, Error, z.output<R>>({
    ...options,
    queryKey: keyOf(route, input),
    queryFn: ({ signal }) => call(route, { ...input, signal }),
  });

/** A change; what it touches is refreshed by the caller or by the socket. */
export const useSend = <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  route: Route<P, Q, B, R>,
): UseMutationResult<z.output<R>, Error, Input<P, Q, B>> =>
  useMutation<z.output<R>, Error, Input<P, Q, B>>({ mutationFn: (input) => call(route, input) });

export const refresh = (client: QueryClient, ...routes: AnyRoute[]): void => {
  for (const route of routes) void client.invalidateQueries({ queryKey: keyOf(route).slice(0, 1) });
};
