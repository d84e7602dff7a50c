import { mount } from 'svelte';
import '@kern-ux/native/dist/kern.css';
import App from './routes/App.svelte';
import './styles/app.css';
import { useLanguage } from './texts/texts.svelte';

const target = document.getElementById('app');
if (target) void useLanguage('de').then(() => mount(App, { target }));
