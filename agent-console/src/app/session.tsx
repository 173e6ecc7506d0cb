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

const ExpiredContext = createContext(false);

/** The sign-in has run out while the page was open: a call goes on, what was typed stands there, and nothing can be sent. */
export const useExpired = (): boolean => useContext(ExpiredContext);

/** Lets only the signed-in through; others sign in first and then land where they wanted. A page that is open stays. */
export const SignedIn = () => {
  const session = useRoute(whoAmI, {}, { staleTime: 60_000 });
  const { pathname } = useLocation();
  if (session.isPending) return <FullPageSpin />;
  const isVoid = session.error !== null && asProblem(session.error).status === 401;
  if (isVoid && session.data === undefined)
    return <Navigate to="/login" replace state={{ from: pathname }} />;
  if (session.data === undefined)
    return <ProblemResult error={session.error} onRetry={() => void session.refetch()} />;
  if (session.data.mustChangePassword) return <FirstPassword name={session.data.name} />;
  return (
    <PersonContext value={session.data}>
      <ExpiredContext value={isVoid}>
        <Outlet />
      </ExpiredContext>
    </PersonContext>
  );
};
