import coupon from '../../test/fixtures/templates/meta-coupon-expiration-reminder-number-vars.json' with {
  type: 'json',
};
import reservation from '../../test/fixtures/templates/meta-reservation-confirmation-named.json' with {
  type: 'json',
};
import order from '../../test/fixtures/templates/rukny-order-confirmation-ar.json' with { type: 'json' };
import closure from '../../test/fixtures/templates/rwt-store-closure-no-params.json' with { type: 'json' };
import { plainSpaces } from '../support/plainSpaces.js';

const definitions = [closure, reservation, coupon, order].map(({ definition }) => plainSpaces(definition));

/** A few, one of them paused by the platform. */
export const boardTemplates = definitions.map((definition) => ({
  ...definition,
  status: definition.name === coupon.definition.name ? 'PAUSED' : 'APPROVED',
}));
