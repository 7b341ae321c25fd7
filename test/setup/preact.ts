import { fireEvent } from '@testing-library/react';

// React hears typing by `input` and calls it change, and so does Testing Library; in Preact an event is what it is.
fireEvent.change = fireEvent.input;
