import * as React from 'react';

// The manager is compiled with the classic JSX transform, which takes React from the global scope.
Object.assign(globalThis, { React });
