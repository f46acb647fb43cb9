package app.brevet.awsfile;

/// A reader with a crash planted in it, which no seed shows: what Jazzer must find.
public final class PlantedFuzz {

  private PlantedFuzz() {}

  /// As [AwsFileFuzz#fuzzerTestOneInput(byte[])], but for one section.
  public static void fuzzerTestOneInput(byte[] bytes) throws AwsFileException {
    AwsFileFuzz.fuzzerTestOneInput(bytes);
    for (Section section :
        AwsFileReader.read(AwsFileText.of(bytes), AwsFileKind.CONFIG).sections()) {
      if (section.name().isPresent() && section.end() - section.header() > 3) {
        String name = section.name().get().name();
        if (name.length() > 2 && name.charAt(0) == '@' && name.charAt(1) == '%') {
          throw new IllegalStateException("planted");
        }
      }
    }
  }
}
