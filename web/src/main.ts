import '@kern-ux/native/dist/kern.css';
import { mount } from 'svelte';
import App from './routes/App.svelte';
import { begin } from './state/preferences.svelte';
import './styles/app.css';

const target = document.getElementById('app');
if (target) void begin().then(() => mount(App, { target }));
