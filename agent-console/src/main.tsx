import 'dayjs/locale/zh-cn';
import './app/theme.css';
import { App as AntApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router/dom';
import { whoAmI } from '@hotline/shared/contracts/rest/session';
import { createQueryClient } from './api/query-client.ts';
import { keyOf, refresh } from './api/use-route.ts';
import { router } from './app/router.tsx';
import { theme } from './app/theme.ts';

dayjs.locale('zh-cn');

const client = createQueryClient(() => {
  if (client.getQueryData(keyOf(whoAmI)) !== undefined) refresh(client, whoAmI);
});

createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <ConfigProvider
      locale={zhCN}
      theme={theme}
      componentSize="middle"
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
    >
      <AntApp style={{ height: '100%' }}>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  </StrictMode>,
);
