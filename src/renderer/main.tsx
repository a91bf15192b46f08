import './styles/index.css';
import { render } from 'preact';
import { App } from './app.tsx';
import { followKeys } from './keys.ts';
import { followStatus } from './state/status.ts';
import { words } from './words/index.ts';

document.documentElement.lang = words.language;
document.documentElement.dir = words.direction;

const root = document.getElementById('app');
if (root) render(<App />, root);
followKeys();
followStatus();
