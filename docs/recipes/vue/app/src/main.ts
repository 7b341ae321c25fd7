import 'messaging-window-elements';
import 'messaging-window-elements/jsx/vue';
import { createApp } from 'vue';
import App from './App.vue';

createApp(App).mount('#app');
