import type { ReactNode } from 'react';
import './globals.css';

export const metadata = { title: 'Inbox', icons: { icon: 'data:,' } };

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body className="mx-auto max-w-4xl p-4">{children}</body>
    </html>
  );
}
