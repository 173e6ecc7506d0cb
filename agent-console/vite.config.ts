import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where the server listens while the console is developed. */
const server = process.env.HOTLINE_SERVER ?? 'http://127.0.0.1:12345';

const vendor = (name: string, packages: string) => ({
  name,
  test: new RegExp(`node_modules/(${packages})/`, 'u'),
});

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  server: {
    host: '127.0.0.1',
    proxy: {
      '/api': server,
      '/socket.io': { target: server, ws: true },
      '/ws': { target: server, ws: true },
    },
  },
  build: {
    target: 'es2022',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      input: { console: 'index.html', citizen: 'citizen.html' },
      output: {
        codeSplitting: {
          groups: [
            vendor('react', 'react|react-dom|scheduler'),
            vendor('router', 'react-router|@tanstack'),
            vendor('antd', 'antd|@rc-component|@ant-design|@emotion'),
            vendor('zod', 'zod'),
            vendor('jssip', 'jssip'),
          ],
        },
      },
    },
  },
});
