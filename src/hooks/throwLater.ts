// Parts and elements reach it through the hooks, as they do everything that is not of React.
export { throwLater } from '../clock/throwLater.js';
