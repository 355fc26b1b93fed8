import { Component, type ReactNode } from 'react';
import { Translation } from 'react-i18next';

/** Stands in for a screen that cannot be shown. What was saved is untouched; the way on is to load the page again. */
export class CrashScreen extends Component<{ readonly children: ReactNode }, { readonly message: string | undefined }> {
  override state: { readonly message: string | undefined } = { message: undefined };

  static getDerivedStateFromError(error: unknown): { readonly message: string } {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { message } = this.state;
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
              </button>
            </p>
          </main>
        )}
      </Translation>
    );
  }
}
