package app.brevet.awsfile;

/// A reader with a crash planted in it, which no seed shows: what Jazzer must find.
public final class PlantedFuzz {

  private PlantedFuzz() {}

  /// As [AwsFileFuzz#fuzzerTestOneInput(byte[])], but for one section.
  public static void fuzzerTestOneInput(byte[] bytes) throws AwsFileException {
    AwsFileFuzz.fuzzerTestOneInput(bytes);
    for (Section section :
        AwsFileReader.read(AwsFileText.of(bytes), AwsFileKind.CREDENTIALS).sections()) {
      if (section.name().filter(name -> name.name().startsWith("@")).isPresent()) {
        throw new IllegalStateException("planted");
      }
    }
  }
}
