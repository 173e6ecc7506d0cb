import { Button, Result } from 'antd';
import { Link, useRouteError } from 'react-router';

/** An unknown address, or a page that failed. */
export const LostPage = () => {
  const failed = useRouteError() !== undefined;
  return (
    <Result
      status={failed ? 'error' : '404'}
      title={failed ? '页面出错了' : '没有这个页面'}
      subTitle={failed ? '已填写的草稿保存在服务器和本机，刷新后可继续。' : undefined}
      extra={
        failed ? (
          <Button type="primary" onClick={() => location.reload()}>
            刷新页面
          </Button>
        ) : (
          <Link to="/">回到我的工作台</Link>
        )
      }
    />
  );
};
