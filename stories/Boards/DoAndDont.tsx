import type { ReactNode } from 'react';
import { ExpiryNotice, RiskAlert, WindowBadge, WindowComposer } from 'react-messaging-window';
import { TemplatePreview } from 'react-messaging-window/templates';
import type { FakeClock } from 'react-messaging-window/testing';
import order from '../../test/fixtures/templates/kapso-order-ready-named.json' with { type: 'json' };
import { BoardPage } from './BoardPage.js';
import { boardStates } from './boardStates.js';
import { Label } from './Label.js';

const noop = () => {};
const actions = { template: noop, sms: noop };
const named = { contact: { name: 'Contact 017' }, actions } as const;
const { open, expiring, closed } = boardStates;
const three = [open, expiring, closed];

/** Something as wide as its side. */
function Block({ children }: { children: ReactNode }) {
  return <div className="board-block">{children}</div>;
}

interface PairProps {
  title: string;
  right: ReactNode;
  rightSay: string;
  wrong: ReactNode;
  wrongSay: string;
}

/** How the parts are to be used, and how not. */
export function DoAndDont({ clock }: { clock: FakeClock }) {
  return (
    <BoardPage
      title="Do and don’t"
      lead="The same place in an inbox twice: as it helps an agent, and as it does not."
    >
      <div className="board-cards">
        <Pair
          title="Say it in shape, word and color"
          right={three.map(({ name, input }) => <WindowBadge key={name} {...input} clock={clock} />)}
          rightSay="Keep the icon and the words: one in twelve men does not tell red from green."
          wrong={['green', 'yellow', 'red'].map((color) => (
            <span key={color} className="board-dot" data-color={color} />
          ))}
          wrongSay="draw a colored dot: without color it says nothing."
        />
        <Pair
          title="Take the size that fits"
          right={
            <span className="board-cut">
              <WindowBadge {...open.input} size="compact" clock={clock} />
            </span>
          }
          rightSay="Use the compact badge where there is little room: its name is still said in full."
          wrong={
            <span className="board-cut">
              <WindowBadge {...open.input} clock={clock} />
            </span>
          }
          wrongSay="cut the full badge off: the time is what goes first."
        />
        <Pair
          title="Say why, and what now"
          right={
            <Block>
              <WindowComposer
                {...closed.input}
                clock={clock}
                conversationKey="do-locked"
                onSend={noop}
                actions={actions}
              />
            </Block>
          }
          rightSay="Let the notice stand in place of the field, with its reason and its way out."
          wrong={<textarea className="board-wrong-field" aria-label="Message" disabled />}
          wrongSay="only grey the field out: nobody learns why, nor what to do."
        />
        <Pair
          title="Offer what can be done"
          right={
            <Block>
              <ExpiryNotice {...closed.input} clock={clock} actions={actions} />
            </Block>
          }
          rightSay="Give an action for every way out that your CRM has; the kit leaves out the rest."
          wrong={
            <Block>
              <ExpiryNotice {...closed.input} clock={clock} />
            </Block>
          }
          wrongSay="leave all of them out: the notice asks for a template that nobody can send from here."
        />
        <Pair
          title="Keep the three colors apart"
          right={three.map(({ name, input }) => (
            <WindowBadge key={name} {...input} size="compact" clock={clock} />
          ))}
          rightSay="Set --mw-accent to your brand, and leave open, soon and closed their own colors."
          wrong={
            <span className="board-one-color board-inline">
              {three.map(({ name, input }) => (
                <WindowBadge key={name} {...input} size="compact" clock={clock} />
              ))}
            </span>
          }
          wrongSay="paint all three in the brand’s color: what is urgent looks like what is not."
        />
        <Pair
          title="Beside the name, once"
          right={
            <>
              <bdi>Contact 017</bdi>
              <RiskAlert {...expiring.input} {...named} size="compact" clock={clock} />
            </>
          }
          rightSay="In a list one mark beside the name is enough: badge and button in one, its panel has the rest."
          wrong={
            <>
              <bdi>Contact 017</bdi>
              <WindowBadge {...expiring.input} clock={clock} />
              <WindowBadge {...expiring.input} size="compact" clock={clock} />
              <RiskAlert {...expiring.input} {...named} clock={clock} />
            </>
          }
          wrongSay="say the same three times in a row: a list of a hundred becomes noise."
        />
        <Pair
          title="Leave the ticking to the kit"
          right={<WindowBadge {...boardStates.minutes.input} clock={clock} />}
          rightSay="Whole hours, then minutes, never more than there is: it stays right after sleep, too."
          wrong={<p className="board-wrong-text">Time left: 00:42:17.361</p>}
          wrongSay="count seconds of your own: it draws the eye all day and is wrong after a nap."
        />
        <Pair
          title="Show what the customer gets"
          right={
            <Block>
              <TemplatePreview
                template={order.definition}
                values={{
                  'header.order_id': 'ORDER-123',
                  'body.customer_name': 'Alex',
                  'body.amount': '$42.00',
                }}
                look="whatsapp"
              />
            </Block>
          }
          rightSay="Put the preview beside the fields: a template costs money and cannot be taken back."
          wrong={
            <p className="board-wrong-text">
              <code>{'order_ready_named(order_id={{1}}, amount={{2}})'}</code>
            </p>
          }
          wrongSay="show names and placeholders: nobody can check what they cannot read."
        />
      </div>
    </BoardPage>
  );
}

function Pair({ title, right, rightSay, wrong, wrongSay }: PairProps) {
  return (
    <section className="board-pair">
      <h2 className="board-card-name">
        <Label>{title}</Label>
      </h2>
      <div className="board-pair-sides">
        <Side isRight say={rightSay}>
          {right}
        </Side>
        <Side isRight={false} say={wrongSay}>
          {wrong}
        </Side>
      </div>
    </section>
  );
}

function Side({ isRight, say, children }: { isRight: boolean; say: string; children: ReactNode }) {
  return (
    <figure className="board-side" data-right={isRight}>
      <div className="board-side-stage">
        <div className="board-inline">{children}</div>
      </div>
      <figcaption className="board-side-say">
        <Label>
          <strong>{isRight ? '✓ Do.' : '✕ Don’t'}</strong> <span className="board-say">{say}</span>
        </Label>
      </figcaption>
    </figure>
  );
}
