import './citizen.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { CitizenApp } from './citizen-app.tsx';

createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <CitizenApp />
  </StrictMode>,
);
