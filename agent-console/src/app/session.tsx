import { type Person, whoAmI } from '@hotline/shared/contracts/rest/session';
import { createContext, useContext } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { asProblem } from '../api/problem.ts';
import { useRoute } from '../api/use-route.ts';
import { FullPageSpin } from '../components/full-page-spin.tsx';
import { ProblemResult } from '../components/problem-result.tsx';
import { FirstPassword } from './first-password.tsx';

const PersonContext = createContext<Person | null>(null);

/** The signed-in person; only inside `SignedIn`. */
export const usePerson = (): Person => {
  const person = useContext(PersonContext);
  if (person === null) throw new Error('outside of a session');
  return person;
};

/** Lets only the signed-in through; others sign in first and then land where they wanted. */
export const SignedIn = () => {
  const session = useRoute(whoAmI, {}, { staleTime: 60_000 });
  const { pathname } = useLocation();
  if (session.isPending) return <FullPageSpin />;
  if (session.error && asProblem(session.error).status === 401)
    return <Navigate to="/login" replace state={{ from: pathname }} />;
  if (session.data === undefined)
    return <ProblemResult error={session.error} onRetry={() => void session.refetch()} />;
  if (session.data.mustChangePassword) return <FirstPassword name={session.data.name} />;
  return (
    <PersonContext value={session.data}>
      <Outlet />
    </PersonContext>
  );
};
