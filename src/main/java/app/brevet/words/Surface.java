package app.brevet.words;

/// Where words are read: it decides whether advice names a command or an act of the window.
public enum Surface {
  TERMINAL,
  WINDOW
}
