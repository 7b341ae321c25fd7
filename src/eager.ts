import { lazyPanel } from './components/RiskAlert/lazyPanel.js';
import { RiskAlertPanel } from './components/RiskAlert/RiskAlertPanel.js';
import { SelectorView } from './components/TemplateSelector/SelectorView.js';
import { lazySelector } from './components/TemplateSelector/TemplateSelector.js';

// Imported for what it does: the panel and the template selector need not be loaded later.
lazyPanel.loaded = RiskAlertPanel;
lazySelector.loaded = SelectorView;
