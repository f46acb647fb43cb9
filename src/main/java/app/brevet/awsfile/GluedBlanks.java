package app.brevet.awsfile;

import java.util.ArrayList;
import java.util.List;

/// Blank lines that are not empty. The SDK for Java takes each for one more line of the value
/// before it, wherever comments lie between them: they go where that value goes.
final class GluedBlanks {

  private GluedBlanks() {}

  /// The numbers of those behind a property.
  ///
  /// @param last the number of the property's last line, from 0
  static List<Integer> behind(AwsFileText text, int last) {
    List<Integer> glued = new ArrayList<>();
    for (int i = last + 1; i < text.lines().size(); i++) {
      Line line = text.lines().get(i);
      if (!line.isBlank() && !line.isComment()) {
        break;
      }
      if (line.isBlank() && !line.text().isEmpty()) {
        glued.add(i);
      }
    }
    return glued;
  }
}
