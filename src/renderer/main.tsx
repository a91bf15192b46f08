import './styles/index.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { App } from './app.tsx';
import { followKeys } from './keys.ts';
import { pressGate } from './state/press-gate.ts';
import { followStatus } from './state/status.ts';
import { words } from './words/index.ts';

document.documentElement.lang = words.language;
document.documentElement.dir = words.direction;
// Whoever drives the window by program sees when it takes the next press.
effect(() => void document.documentElement.toggleAttribute('data-resting', pressGate.isResting.value));

const root = document.getElementById('app');
if (root) render(<App />, root);
followKeys();
followStatus();
