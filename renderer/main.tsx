// Starts the screens.
import './zod-without-eval.ts';
import './tokens.css';
import './base.css';
import { StrictMode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <I18nProvider locale="es-PE">
        <App />
      </I18nProvider>
    </StrictMode>,
  );
}
