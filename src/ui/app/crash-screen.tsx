import { Component, type ReactNode } from 'react';
import { Translation } from 'react-i18next';
import { hrefOf } from './route.ts';

interface CrashProps {
  /** Saves everything that is kept, and what only this page holds, into one file. Gives false when that was called off. */
  readonly onSaveAll: () => Promise<boolean>;
  readonly children: ReactNode;
}

interface CrashState {
  readonly message: string | undefined;
  readonly saving: 'no' | 'asked' | 'saved' | 'failed';
}

/**
 * Stands in for a screen that cannot be shown. What was saved is untouched: it can be taken out as a file, the page loaded
 * again, or another draft gone to.
 */
export class CrashScreen extends Component<CrashProps, CrashState> {
  override state: CrashState = { message: undefined, saving: 'no' };

  static getDerivedStateFromError(error: unknown): Partial<CrashState> {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  private readonly saveAll = async (): Promise<void> => {
    this.setState({ saving: 'asked' });
    const isSaved = await this.props.onSaveAll().catch(() => undefined);
    if (isSaved === undefined) this.setState({ saving: 'failed' });
    else this.setState({ saving: isSaved ? 'saved' : 'no' });
  };

  private readonly goHome = (): void => {
    window.location.hash = hrefOf({ screen: 'home' });
    window.location.reload();
  };

  override render(): ReactNode {
    const { message, saving } = this.state;
    if (message === undefined) return this.props.children;
    return (
      <Translation>
        {(t) => (
          <main className="page" id="content">
            <h1>{t('frame.crashed')}</h1>
            <p className="lead">{t('frame.crashedText')}</p>
            <p className="quiet small">{message}</p>
            <p className="form-act">
              <button className="btn btn-main" type="button" onClick={() => window.location.reload()}>
                {t('frame.reload')}
              </button>{' '}
              <button className="btn" type="button" onClick={() => void this.saveAll()} disabled={saving === 'asked'}>
                {t('recovery.saveAll')}
              </button>{' '}
              <button className="btn" type="button" onClick={this.goHome}>
                {t('recovery.goHome')}
              </button>
            </p>
            <p role="status">
              {saving === 'saved' ? t('recovery.allSaved') : null}
              {saving === 'failed' ? t('recovery.allNotSaved') : null}
            </p>
          </main>
        )}
      </Translation>
    );
  }
}
