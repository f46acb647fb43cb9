package app.brevet.tray;

/// The place where the desktop shows messages. One is shown at a time: the next one takes its
/// place.
///
/// No method waits for the desktop, none fails: where nothing can be shown, nothing is, and the
/// window and the tray tell the same. All methods may be called on any thread.
public interface Notifications extends AutoCloseable {

  /// Shows this, in the place of what is shown. One that calls for no attention is dropped where
  /// nothing is shown any more: the user has closed it.
  void show(Notification notification);

  /// Takes away what is shown.
  void withdraw();

  /// Takes away what is shown, for good.
  @Override
  void close();
}
