package nl.buurtstem.panel;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.Staff;
import nl.buurtstem.area.Area;
import nl.buurtstem.area.AreaService;
import nl.buurtstem.area.Population;
import nl.buurtstem.panel.draw.BirthBand;
import nl.buurtstem.panel.draw.Stratum;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;
import nl.buurtstem.platform.Settings;
import nl.buurtstem.platform.sql.Sql;
import nl.buurtstem.resident.ConsentSource;
import nl.buurtstem.resident.Consents;
import nl.buurtstem.resident.ContactAddress;
import nl.buurtstem.resident.Contacts;
import nl.buurtstem.resident.EmailAddress;
import nl.buurtstem.resident.PhoneNumber;
import nl.buurtstem.resident.Purpose;

/// Made-up members, for demonstrations and tests. Their numbers begin with `+31 6 01`, which is
/// given to nobody and holds no telephone of the demonstration (those begin with `+31 6 00`), and
/// their mail addresses end in `.example`, which exists nowhere (RFC 2606); and they are only ever
/// written to where nothing leaves the machine.
@Singleton
public class SimulatedMembers {
  private static final int AT_ONCE = 250;
  private static final int FIRST_NUMBER = 1_000_000; // 06 01 00 00 00
  private static final long SEED = 20261121;
  private static final String WORDING = "gesimuleerd";
  private static final String COUNT = "SELECT COUNT(*) FROM panel_member WHERE simulated = TRUE";

  /// Of a hundred people how many write each language, roughly.
  private static final List<String> LANGUAGES =
      List.of("nl", "nl", "nl", "nl", "nl", "nl", "nl", "en", "ar", "tr", "pl", "uk", "ti");

  private final MemberStore members;
  private final Contacts contacts;
  private final Consents consents;
  private final AreaService areas;
  private final Population population;
  private final Strata strata;
  private final Languages languages;
  private final Sql sql;
  private final AuditLog audit;
  private final Settings settings;

  SimulatedMembers(
      MemberStore members,
      Contacts contacts,
      Consents consents,
      AreaService areas,
      Population population,
      Strata strata,
      Languages languages,
      Sql sql,
      AuditLog audit,
      Settings settings) {
    this.members = members;
    this.contacts = contacts;
    this.consents = consents;
    this.areas = areas;
    this.population = population;
    this.strata = strata;
    this.languages = languages;
    this.sql = sql;
    this.audit = audit;
    this.settings = settings;
  }

  /// Makes members up until there are so many, and inhabitants to hold them against where none were
  /// given; of no stratum more than people live there. Not within a transaction.
  ///
  /// @throws Problem `NOT_FOUND` where this is no demonstration
  public void fill(int many, Staff staff) {
    if (!settings.demo()) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
    people();
    boolean room = true;
    for (int from = count(); room && from < many; from += AT_ONCE) {
      room = add(from, Math.min(many, from + AT_ONCE));
    }
    note(many, staff);
  }

  @Transactional
  int count() {
    return (int) sql.number(COUNT);
  }

  /// Whether there was room for them all.
  @Transactional
  boolean add(int from, int to) {
    var wijken = areas.wijken().stream().map(Area::key).toList();
    var room = new Room(wijken, strata.people(), strata.members());
    for (int number = from; number < to; number++) {
      var random = new SplittableRandom(SEED + number);
      boolean texts = random.nextInt(10) < 7;
      var stratum = room.take(wished(random));
      if (stratum.isEmpty()) {
        return false;
      }
      var contact = contacts.remember(address(number, texts));
      var profile = profile(stratum.get(), random);
      members.insertSimulated(
          UUID.randomUUID(),
          contact,
          texts ? Channel.SMS : Channel.EMAIL,
          profile,
          ConsentSource.WEB);
      consents.give(contact, Purpose.PANEL, ConsentSource.WEB, WORDING, profile.language());
    }
    return true;
  }

  @Transactional
  void people() {
    if (!population.all().isEmpty()) {
      return;
    }
    var random = new SplittableRandom(SEED);
    var margins = new ArrayList<Population.Margin>();
    for (var wijk : areas.wijken()) {
      for (var band : BirthBand.values()) {
        margins.add(
            new Population.Margin(
                wijk.key(),
                band.code(),
                200 + random.nextInt(1_800),
                "voor de demonstratie verzonnen",
                LocalDate.of(2026, 1, 1),
                true));
      }
    }
    population.put(margins);
  }

  @Transactional
  void note(int many, Staff staff) {
    audit.record(staff, "panel.simulated", "panel", Integer.toString(many));
  }

  private static ContactAddress address(int number, boolean texts) {
    return texts
        ? new PhoneNumber("+316%08d".formatted(FIRST_NUMBER + number))
        : new EmailAddress("lid%d@buurtpanel.example".formatted(number));
  }

  /// The old and the owners of some wijken join more readily, as in any panel.
  private Stratum wished(SplittableRandom random) {
    var wijken = areas.wijken();
    var wijk = wijken.get(Math.min(random.nextInt(wijken.size()), random.nextInt(wijken.size())));
    var bands = BirthBand.values();
    var band = bands[Math.min(random.nextInt(bands.length), random.nextInt(bands.length))];
    return Stratum.of(wijk.key(), band);
  }

  private Profile profile(Stratum stratum, SplittableRandom random) {
    var buurten = areas.within(stratum.wijk());
    Optional<String> buurt =
        buurten.isEmpty() || random.nextInt(3) == 0
            ? Optional.empty()
            : Optional.of(buurten.get(random.nextInt(buurten.size()))).map(Area::key);
    var language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
    return new Profile(
        stratum.band(),
        stratum.wijk(),
        buurt,
        languages.find(language).orElseGet(languages::dutch).code());
  }
}
