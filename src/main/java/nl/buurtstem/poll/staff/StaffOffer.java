package nl.buurtstem.poll.staff;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.buurtstem.platform.Form;
import nl.buurtstem.platform.Resources;
import nl.buurtstem.poll.demo.DemoPolls;

/// What somebody offers as the definition of a poll: a file of their own, a text in the form, or
/// one that comes with the product.
sealed interface StaffOffer {
  /// Far more than the longest poll there is in seven languages, in bytes.
  int LARGEST_FILE = 400_000;

  int LONGEST_NAME = 80;
  Pattern ID = Pattern.compile("(?m)^id: *([a-z0-9-]{1,80}) *$");

  /// A definition to be checked.
  ///
  /// @param name of the shipped one; empty where it is somebody's own
  /// @param file what it is called in findings
  record Definition(String name, String text, String file) implements StaffOffer {}

  /// Nothing that can be checked.
  ///
  /// @param key of the text that says why
  /// @param text what was typed
  record Refused(String key, String text) implements StaffOffer {}

  /// A file as it was sent.
  ///
  /// @param name as the other computer calls it
  record Sent(String name, ByteBuffer content) {}

  /// What is in a form. A file goes before the text that this page had shown before; somebody who
  /// sends a file and typed a text of their own is asked which of the two is meant.
  ///
  /// @param sent the file; empty where none was chosen
  static StaffOffer read(Form form, Optional<Sent> sent) {
    var typed = form.first("tekst").orElse("").replace("\r\n", "\n");
    if (sent.isPresent()) {
      boolean own = !typed.isBlank() && !form.first("getoond").equals(Optional.of(mark(typed)));
      return own ? new Refused("staff.new.both", typed) : read(sent.get(), typed);
    }
    var name = form.first("bestand").filter(DemoPolls.shipped()::contains).orElse("");
    if (typed.isBlank() && name.isEmpty()) {
      return new Refused("staff.new.nothing", typed);
    }
    if (!typed.isBlank()) {
      return new Definition("", typed, pasted(typed));
    }
    var file = name + ".yaml";
    return new Definition(name, Resources.text("surveys/" + file), file);
  }

  /// What was pasted has no file: in findings it is called as its file should be.
  private static String pasted(String typed) {
    var id = ID.matcher(typed);
    return (id.find() ? id.group(1) : "peiling") + ".yaml";
  }

  private static StaffOffer read(Sent sent, String typed) {
    if (sent.content().remaining() > LARGEST_FILE) {
      return new Refused("staff.new.too_large", typed);
    }
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(sent.content());
      var plain = text.toString().replace("\uFEFF", "").replace("\r\n", "\n");
      return plain.isBlank()
          ? new Refused("staff.new.empty", typed)
          : new Definition("", plain, named(sent.name()));
    } catch (CharacterCodingException notText) {
      return new Refused("staff.new.not_text", typed);
    }
  }

  /// The end of a path, in letters that are plain everywhere.
  private static String named(String name) {
    var plain = name.replaceAll("^.*[/\\\\]", "").replaceAll("[^\\p{L}\\p{N}._ -]", "_");
    return plain.isBlank()
        ? "peiling.yaml"
        : plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
  }

  /// Tells whether a text was changed since the page showed it.
  static String mark(String text) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
