import { theme } from 'antd';

/**
 * The kit's tokens from Ant's. On the root element, since the panel of the alert stands at the end of the body. The colors
 * of the statuses stay the kit's own, which are legible as text.
 */
export function KitTokens() {
  const { token } = theme.useToken();
  const declarations = {
    '--mw-accent': token.colorPrimary,
    '--mw-on-accent': token.colorTextLightSolid,
    '--mw-surface': token.colorBgContainer,
    '--mw-text': token.colorText,
    '--mw-muted': token.colorTextSecondary,
    '--mw-focus': token.colorPrimary,
    '--mw-radius': `${token.borderRadius}px`,
    '--mw-font': token.fontFamily,
  };
  const css = Object.entries(declarations).map(([name, value]) => `${name}: ${value};`);
  return <style>{`:root { color-scheme: light; ${css.join(' ')} }`}</style>;
}
