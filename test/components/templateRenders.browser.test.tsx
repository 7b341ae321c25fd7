import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { TemplateSelector } from 'react-messaging-window';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FieldControls } from '../../src/components/TemplateSelector/FieldControls.js';
import { PreviewText } from '../../src/components/TemplateSelector/PreviewText.js';
import { TemplateFilters } from '../../src/components/TemplateSelector/TemplateFilters.js';
import { parseComponents } from '../../src/core/template/parseComponents.js';
import { parseTemplate } from '../../src/core/template/parseTemplate.js';

vi.mock(import('../../src/components/TemplateSelector/PreviewText.js'), { spy: true });
vi.mock(import('../../src/components/TemplateSelector/FieldControls.js'), { spy: true });
vi.mock(import('../../src/components/TemplateSelector/TemplateFilters.js'), { spy: true });
vi.mock(import('../../src/core/template/parseComponents.js'), { spy: true });
vi.mock(import('../../src/core/template/parseTemplate.js'), { spy: true });

const definition = {
  name: 'many_fields',
  language: 'en_US',
  status: 'APPROVED',
  category: 'UTILITY',
  components: [{ type: 'BODY', text: '{{1}} {{2}} {{3}} {{4}} {{5}}' }],
};
const others = Array.from({ length: 50 }, (_, index) => ({ ...definition, name: `other_${index}` }));

/** Ids of the fields whose control rendered since the last look. */
function renderedFields(): string[] {
  return vi.mocked(FieldControls).mock.calls.map(([{ field }]) => field.id);
}

describe('a key in one of five fields', () => {
  beforeEach(() => vi.clearAllMocks());

  it('renders that field, the preview, and no other field nor the list', async () => {
    const user = userEvent.setup();
    render(
      <TemplateSelector
        channel="whatsapp"
        variant="inline"
        templates={[definition, ...others]}
        contact={{ phone: '1' }}
        onSendTemplate={() => {}}
      />,
    );
    await user.click(screen.getByRole('option', { name: /^many_fields/ }));
    await user.click(screen.getByRole('textbox', { name: /^Text 3( |$)/ }));
    vi.clearAllMocks();
    await user.keyboard('A');
    expect(renderedFields()).toEqual(['body.3']);
    expect(PreviewText).toHaveBeenCalledOnce();
    expect(TemplateFilters).not.toHaveBeenCalled();
  });

  it('comes after nothing that was read before the selector was opened', () => {
    const props = { templates: [{ ...definition }], contact: { phone: '1' }, onSendTemplate() {} };
    const { rerender } = render(<TemplateSelector channel="whatsapp" {...props} />);
    expect(parseTemplate).not.toHaveBeenCalled();
    rerender(<TemplateSelector channel="whatsapp" {...props} open />);
    expect(parseTemplate).toHaveBeenCalled();
  });

  it('reads no definition again, nor does a list that is made anew', async () => {
    const user = userEvent.setup();
    const definitions = [definition, ...others].map((one) => ({ ...one }));
    const list = () => [...definitions];
    const props = { variant: 'inline', to: '1', onSendTemplate: () => {} } as const;
    const { rerender } = render(<TemplateSelector channel="whatsapp" {...props} templates={list()} />);
    await user.click(screen.getByRole('option', { name: /^many_fields/ }));
    expect(parseComponents).toHaveBeenCalled();
    // More of the list comes once the page is idle.
    await act(() => new Promise<void>((idle) => void requestIdleCallback(() => idle())));
    vi.mocked(TemplateFilters).mockClear();
    await user.type(screen.getByRole('textbox', { name: /^Text 3( |$)/ }), 'Ada');
    rerender(<TemplateSelector channel="whatsapp" {...props} templates={list()} />);
    rerender(<TemplateSelector channel="whatsapp" {...props} templates={{ data: list() }} />);
    expect(vi.mocked(parseComponents).mock.calls.length).toBeLessThanOrEqual(definitions.length);
    expect(TemplateFilters, 'the same templates are the same list').not.toHaveBeenCalled();
  });
});
