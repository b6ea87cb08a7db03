package nl.buurtstem.poll.code;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.buurtstem.participation.MatterCard;
import nl.buurtstem.participation.code.Batch;
import nl.buurtstem.participation.code.NewBatch;
import nl.buurtstem.participation.letter.AddressList;
import nl.buurtstem.participation.letter.Letters;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.PublicAddress;

/// Finds out, before any code is made, whether what staff ask for can be made.
@Singleton
final class CodesOrder {
  private static final int MOST_FAULTS_IN_LIST = 10;

  private final Letters letters;
  private final Languages languages;
  private final PublicAddress address;

  CodesOrder(Letters letters, Languages languages, PublicAddress address) {
    this.letters = letters;
    this.languages = languages;
    this.address = address;
  }

  /// What is wrong with a form.
  ///
  /// @param key the end of its text key
  /// @param arguments of the text
  record Fault(String key, Map<String, Object> arguments) {
    static Fault of(String key) {
      return new Fault(key, Map.of());
    }
  }

  /// What came of a form.
  sealed interface Checked {
    /// It can be made.
    ///
    /// @param addresses for each letter; where there is none, the letters are the same
    record Plain(NewBatch batch, List<List<String>> addresses) implements Checked {}

    /// It can be made, and printed on this sheet.
    record Printed(NewBatch batch, List<List<String>> addresses, Letters.Made.Sheet sheet)
        implements Checked {}

    record Not(List<Fault> faults) implements Checked {}
  }

  Checked check(MatterCard card, CodesRequest asked) {
    var list = AddressList.read(asked.list(), asked.header(), letters);
    var faults = new ArrayList<Fault>();
    words(asked, faults);
    int size = size(asked, list, faults);
    list.faults().stream().limit(MOST_FAULTS_IN_LIST).map(CodesOrder::fault).forEach(faults::add);
    if (!asked.letters()) {
      return faults.isEmpty()
          ? new Checked.Plain(asked.batch(size), list.addresses())
          : new Checked.Not(faults);
    }
    return faults.isEmpty() && mayPrint(card, asked, size, faults)
        ? print(card, asked, list, size)
        : new Checked.Not(faults);
  }

  private static void words(CodesRequest asked, List<Fault> faults) {
    if (asked.purpose().isEmpty() || asked.purpose().length() > NewBatch.LONGEST) {
      faults.add(Fault.of("purpose"));
    }
    if (asked.where().length() > NewBatch.LONGEST) {
      faults.add(Fault.of("where"));
    }
  }

  /// How many codes: as many as were asked for, or as there are addresses.
  private static int size(CodesRequest asked, AddressList list, List<Fault> faults) {
    int most = asked.letters() ? Letters.MOST : Batch.LARGEST;
    boolean both = !asked.number().isEmpty() && !asked.list().isEmpty();
    int size = asked.list().isEmpty() ? asked.size().orElse(0) : list.addresses().size();
    if (both) {
      faults.add(Fault.of("both"));
    } else if (size < 1 || size > most) {
      faults.add(new Fault("number", Map.of("most", most)));
    }
    return size;
  }

  private boolean mayPrint(MatterCard card, CodesRequest asked, int size, List<Fault> faults) {
    if (address.base().isEmpty()) {
      faults.add(Fault.of("address"));
    }
    if (asked.spoken().isEmpty()
        || asked.spoken().size() > Letters.MOST_LANGUAGES
        || !card.languages().containsAll(asked.spoken())) {
      faults.add(new Fault("languages", Map.of("most", Letters.MOST_LANGUAGES)));
    }
    return faults.isEmpty() && size > 0;
  }

  private Checked print(MatterCard card, CodesRequest asked, AddressList list, int size) {
    var spoken =
        card.languages().stream()
            .filter(asked.spoken()::contains)
            .flatMap(code -> languages.find(code).stream())
            .toList();
    return switch (letters.sheet(card, spoken, address.base().orElseThrow())) {
      case Letters.Made.Sheet sheet ->
          new Checked.Printed(asked.batch(size), list.addresses(), sheet);
      case Letters.Made.NoPicture(var character) ->
          new Checked.Not(List.of(new Fault("character", Map.of("character", character))));
      case Letters.Made.TooLong _ -> new Checked.Not(List.of(Fault.of("too_long")));
    };
  }

  private static Fault fault(AddressList.Fault fault) {
    return switch (fault) {
      case AddressList.Fault.NoPicture(int line, var character) ->
          new Fault("list_character", Map.of("line", line, "character", character));
      case AddressList.Fault.TooManyParts(int line) ->
          new Fault("list_parts", Map.of("line", line, "most", AddressList.MOST_PARTS));
      case AddressList.Fault.TooLong(int line) ->
          new Fault("list_long", Map.of("line", line, "most", AddressList.LONGEST_PART));
      case AddressList.Fault.Columns(int line) -> new Fault("list_columns", Map.of("line", line));
    };
  }
}
