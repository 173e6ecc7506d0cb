import { Empty } from 'antd';
import { Navigate } from 'react-router';
import { desksOf } from './desks.ts';
import { usePerson } from './session.tsx';

/** Each role lands on his desk. */
export const Home = () => {
  const [desk] = desksOf(usePerson().roles);
  if (desk) return <Navigate to={desk.path} replace />;
  return <Empty style={{ marginTop: 120 }} description="您的账号还没有可用的工作台，请联系管理员。" />;
};
