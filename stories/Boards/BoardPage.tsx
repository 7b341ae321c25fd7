import type { ReactNode } from 'react';
import { Label } from './Label.js';
import './Board.css';

interface BoardPageProps {
  title: string;
  /** What the board is for, in a sentence. */
  lead: string;
  children: ReactNode;
}

/** A page of the boards: a title, a sentence, what it shows. */
export function BoardPage({ title, lead, children }: BoardPageProps) {
  return (
    <main className="board-page">
      <header className="board-head">
        <h1 className="board-title">
          <Label>{title}</Label>
        </h1>
        <p className="board-lead">
          <Label>{lead}</Label>
        </p>
      </header>
      {children}
    </main>
  );
}
