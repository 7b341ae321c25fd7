import { AlertPanel } from './components/RiskAlert/AlertPanel.js';
import { lazyPanel } from './components/RiskAlert/lazyPanel.js';
import { SelectorView } from './components/TemplateSelector/SelectorView.js';
import { lazySelector } from './components/TemplateSelector/TemplateSelector.js';

// Imported for what it does: the panel and the template selector need not be loaded later.
lazyPanel.loaded = AlertPanel;
lazySelector.loaded = SelectorView;
