package app.brevet.transfer;

/// What a secret access key looks like: 1 to 128 visible signs of ASCII.
///
/// Source: IAM API reference, `AccessKey.SecretAccessKey`; AWS issues 40 signs today.
final class KeyText {

  private static final int LONGEST = 128;

  private KeyText() {}

  static boolean isSecretKey(String text) {
    return !text.isEmpty() && text.length() <= LONGEST && text.chars().allMatch(KeyText::isVisible);
  }

  static boolean isSecretKey(byte[] text) {
    boolean lawful = text.length > 0 && text.length <= LONGEST;
    for (byte each : text) {
      lawful &= isVisible(each);
    }
    return lawful;
  }

  private static boolean isVisible(int sign) {
    return sign > ' ' && sign < 0x7F;
  }
}
