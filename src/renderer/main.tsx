import './styles/base.css';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { listenForNetwork } from './api/network-hint.ts';
import { App } from './app.tsx';
import './i18n/i18n.ts';

// The content security policy forbids code made from text, which zod would try for speed.
z.config({ jitless: true });

listenForNetwork();

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
