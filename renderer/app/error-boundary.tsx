import { Component, type ReactNode } from 'react';
import { Problem } from '../ui/problem.tsx';
import { callErrorSentence } from './call-error-sentence.ts';

interface ErrorBoundaryProps {
  children: ReactNode;
  /** Changes when somebody goes elsewhere: the new screen gets its chance. */
  place: string;
}

interface ErrorBoundaryState {
  failedAt: string | null;
}

/** A screen that fails takes nothing else with it: the rail and the bar stay, and one button tries again. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failedAt: null };

  override componentDidCatch(): void {
    this.setState({ failedAt: this.props.place });
  }

  static getDerivedStateFromError(): ErrorBoundaryState {
    return { failedAt: '' };
  }

  override render(): ReactNode {
    const { failedAt } = this.state;
    if (failedAt !== null && (failedAt === '' || failedAt === this.props.place)) {
      return (
        <div className="screen">
          <Problem
            sentence={callErrorSentence('unexpected')}
            onRetry={() => this.setState({ failedAt: null })}
          />
        </div>
      );
    }
    return this.props.children;
  }
}
