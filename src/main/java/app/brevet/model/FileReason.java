package app.brevet.model;

import java.util.Locale;

/// Why a file was left untouched.
public enum FileReason {
  /// The section was not written by Brevet, and holds a long-term key.
  FOREIGN_LONG_TERM_KEY,
  /// The section was not written by Brevet.
  FOREIGN_SECTION,
  /// The section of a further home was not written by Brevet.
  FOREIGN_IN_HOME,
  /// The file may not be read.
  NOT_READABLE,
  /// The file or its folder may not be written.
  NOT_WRITABLE,
  /// The disk is full.
  NO_SPACE,
  /// The path is a folder or a device, or leads to nowhere.
  NOT_A_FILE,
  /// The new text would not read as it was meant, or would change a foreign section.
  UNSAFE_EDIT,
  /// Another program changed the file again and again while it was being written.
  BUSY,
  /// The file is no longer what was shown before the user agreed to a change.
  CHANGED,
  /// The file holds something that Brevet cannot read.
  DAMAGED,
  /// The file is larger than any that Brevet reads.
  TOO_LARGE,
  /// Others than its owner may read or write it.
  NOT_PRIVATE,
  /// There is a file already, which is not to be replaced.
  EXISTS,
  /// There is nothing at this path.
  MISSING,
  /// The home folder that it would stand in is not there now.
  HOME_MISSING,
  /// The passphrase does not open the file.
  WRONG_PASSPHRASE,
  /// This process does not know by which program it was started, so it cannot name it to others.
  NO_LAUNCHER,
  /// The path of Brevet's own program has signs that tools read differently.
  ODD_LAUNCHER,
  /// Any other fault of the file system.
  IO_FAULT;

  /// The name in kebab case, as it stands in JSON output and in message bundles.
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
