import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/// Makes every icon from the one master, `icons/brevet.svg`.
///
/// As a program it writes the window's own, `icon-SIZE.png`, into the folder that the argument
/// names.
final class Icons {

  private static final Path MASTER = Path.of("icons/brevet.svg");
  static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256);

  /// Apple's types with PNG inside, and their pixels: for 1x and 2x screens.
  private static final Map<String, Integer> APPLE =
      new LinkedHashMap<>(
          Map.of(
              "ic07", 128, "ic08", 256, "ic09", 512, "ic10", 1024, "ic11", 32, "ic12", 64, "ic13",
              256, "ic14", 512));

  private final Drawing master;

  private Icons(Drawing master) {
    this.master = master;
  }

  static Icons ofMaster() throws IOException {
    System.setProperty("java.awt.headless", "true");
    return new Icons(Drawing.read(MASTER));
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Icons icons = ofMaster();
    for (int size : SIZES) {
      icons.writePng(size, folder.resolve("icon-" + size + ".png"));
    }
  }

  void writePng(int size, Path file) throws IOException {
    Files.write(file, png(size));
  }

  /// Windows's form: a folder of pictures, each a PNG (Windows Vista and later).
  void writeIco(Path file) throws IOException {
    List<byte[]> pictures = new ArrayList<>();
    for (int size : SIZES) {
      pictures.add(png(size));
    }
    int offset = 6 + 16 * SIZES.size();
    ByteBuffer head = ByteBuffer.allocate(offset).order(ByteOrder.LITTLE_ENDIAN);
    head.putShort((short) 0).putShort((short) 1).putShort((short) SIZES.size());
    for (int i = 0; i < SIZES.size(); i++) {
      byte side = (byte) (int) SIZES.get(i); // 256 is written as 0.
      head.put(side).put(side).put((byte) 0).put((byte) 0).putShort((short) 1).putShort((short) 32);
      head.putInt(pictures.get(i).length).putInt(offset);
      offset += pictures.get(i).length;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(head.array());
    for (byte[] picture : pictures) {
      bytes.write(picture);
    }
    Files.write(file, bytes.toByteArray());
  }

  /// Apple's form: a length, then pieces, each with its type and length.
  void writeIcns(Path file) throws IOException {
    ByteArrayOutputStream pieces = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(pieces);
    for (Map.Entry<String, Integer> type : APPLE.entrySet()) {
      byte[] picture = png(type.getValue());
      out.write(type.getKey().getBytes(StandardCharsets.US_ASCII));
      out.writeInt(8 + picture.length);
      out.write(picture);
    }
    ByteBuffer whole = ByteBuffer.allocate(8 + pieces.size());
    whole.put("icns".getBytes(StandardCharsets.US_ASCII)).putInt(8 + pieces.size());
    Files.write(file, whole.put(pieces.toByteArray()).array());
  }

  private byte[] png(int size) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(master.paint(size), "png", bytes);
    return bytes.toByteArray();
  }
}
