package app.brevet.awsfile;

/// A credentials file as large as one likes, as other tools write it.
final class LargeFile {

  private LargeFile() {}

  /// One with so many profiles, each with a session and a comment: five lines and a blank one.
  static String of(int profiles) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < profiles; i++) {
      text.append("[account-%05d]\n".formatted(i))
          .append("# of team %d\n".formatted(i % 7))
          .append("aws_access_key_id = ASIA%016d\n".formatted(i))
          .append("aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCY%010d\n".formatted(i))
          .append("aws_session_token = %s%010d==\n\n".formatted("FwoGZXIvYXdzE".repeat(8), i));
    }
    return text.toString();
  }
}
