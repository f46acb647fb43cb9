package app.brevet.words;

/// Account numbers as people read them.
public final class Accounts {

  private Accounts() {}

  /// The number in groups of four, as AWS's console shows it: `1111-2222-3333`. Anything that is
  /// not twelve long stays as it is.
  public static String grouped(String account) {
    return account.length() == 12
        ? account.substring(0, 4) + "-" + account.substring(4, 8) + "-" + account.substring(8)
        : account;
  }
}
