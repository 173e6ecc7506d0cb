import { Spin } from 'antd';

export const FullPageSpin = () => (
  <div style={{ height: '100%', display: 'grid', placeItems: 'center' }}>
    <Spin aria-label="正在载入" />
  </div>
);
