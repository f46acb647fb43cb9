package app.brevet.awsfile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Indented lines of control signs alone, such as a form feed behind a blank. The SDK for Java
/// takes each for one more line of the value before it, wherever comments lie between them: they go
/// where that value goes. A line of blanks and tabs means nothing to it.
final class GluedBlanks {

  private GluedBlanks() {}

  /// The numbers of those lines behind this property.
  static List<Integer> behind(AwsFileText text, Property property) {
    return behind(text, Collections.max(property.lines()));
  }

  /// The numbers of those lines behind a property.
  ///
  /// @param last the number of the property's last line, from 0
  static List<Integer> behind(AwsFileText text, int last) {
    List<Integer> glued = new ArrayList<>();
    for (int i = last + 1; i < text.lines().size(); i++) {
      Line line = text.lines().get(i);
      if (!line.isBlank() && !line.isComment()) {
        break;
      }
      int indentation = LineRole.indentation(line);
      if (line.isBlank() && indentation > 0 && indentation < line.text().length()) {
        glued.add(i);
      }
    }
    return glued;
  }
}
