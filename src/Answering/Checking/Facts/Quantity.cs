using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using ArticleBot.Answering.Numbers;
using ArticleBot.Answering.Time;
using ArticleBot.English.Terms;
using ArticleBot.English.Words;

namespace ArticleBot.Answering.Checking.Facts;

/// <summary>A number with its unit, in whatever form it was written.</summary>
/// <param name="Value">In the smallest unit of its measure, such as minutes, where it has one.</param>
/// <param name="Measure">What is measured, such as <c>time</c> or <c>dollar</c>; null for a plain number.</param>
/// <param name="Written">The number as it was unified.</param>
/// <param name="Counted">Stems of the words behind it, the first of which is most likely what it counts.</param>
/// <param name="Bound">What the words before it say of how exact it is.</param>
/// <param name="IsOrdinal">Whether it tells a place in an order.</param>
internal sealed partial record Quantity(decimal Value, string? Measure, decimal Written, IReadOnlyList<string> Counted, QuantityBound Bound, bool IsOrdinal)
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    private const int WordsCounted = 3;

    /// <summary>In minutes: "half past nine" may be in the evening.</summary>
    private const decimal HalfDay = 720;

    private static readonly decimal[] Scales = [1_000_000_000, 1_000_000, 1_000];

    private static readonly FrozenDictionary<string, (string Measure, decimal Size)> Units = new Dictionary<string, (string, decimal)>
    {
        ["second"] = ("time", 1m / 60),
        ["minute"] = ("time", 1),
        ["hour"] = ("time", 60),
        ["day"] = ("time", 1440),
        ["night"] = ("night", 1),
        ["week"] = ("time", 10080),
        ["fortnight"] = ("time", 20160),
        ["month"] = ("months", 1),
        ["year"] = ("months", 12),
        ["decade"] = ("months", 120),
        ["century"] = ("months", 1200),
        ["percent"] = ("percent", 1),
        ["percentage"] = ("percent", 1),
        ["dollar"] = ("dollar", 1),
        ["euro"] = ("euro", 1),
        ["pound"] = ("pound", 1),
        ["yen"] = ("yen", 1),
        ["pence"] = ("pound", 0.01m),
        ["cent"] = ("cent", 1),
        ["crown"] = ("crown", 1),
        ["franc"] = ("franc", 1),
        ["millimetre"] = ("metre", 0.001m),
        ["centimetre"] = ("metre", 0.01m),
        ["metre"] = ("metre", 1),
        ["kilometre"] = ("metre", 1000),
        ["inch"] = ("foot", 1m / 12),
        ["foot"] = ("foot", 1),
        ["yard"] = ("foot", 3),
        ["mile"] = ("foot", 5280),
        ["acre"] = ("acre", 1),
        ["hectare"] = ("hectare", 1),
        ["gram"] = ("gram", 1),
        ["kilogram"] = ("gram", 1000),
        ["tonne"] = ("gram", 1_000_000),
        ["ton"] = ("ton", 1),
        ["ounce"] = ("ounce", 1),
        ["litre"] = ("litre", 1),
        ["gallon"] = ("gallon", 1),
        ["degree"] = ("degree", 1),
        ["times"] = ("times", 1),
        ["time"] = ("times", 1),
        ["fold"] = ("times", 1),
        ["watt"] = ("watt", 1),
        ["kilowatt"] = ("watt", 1_000),
        ["megawatt"] = ("watt", 1_000_000),
        ["megabyte"] = ("byte", 1),
        ["gigabyte"] = ("byte", 1000),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> PlainForms = new Dictionary<string, string>(UnitForms.Plain)
    {
        ["centimeter"] = "centimetre",
        ["millimeter"] = "millimetre",
        ["liter"] = "litre",
        ["inches"] = "inch",
        ["centuries"] = "century",
        ["g"] = "gram",
        ["mb"] = "megabyte",
        ["gb"] = "gigabyte",
        ["mw"] = "megawatt",
        ["kw"] = "kilowatt",
        ["sec"] = "second",
        ["secs"] = "second",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // What says a number in other words, in the order in which it is put into digits.
    private static readonly (Regex Form, string Digits)[] Fractions =
    [
        (HalfUnit(), "0.5 ${u}"), (QuartersOfUnit(), "0.75 ${u}"), (QuarterOfUnit(), "0.25 ${u}"),
        (TwoThirds(), "66.7 percent"), (ThreeQuarters(), "75 percent"), (Third(), "33.3 percent"), (Fifth(), "20 percent"), (Tenth(), "10 percent"),
        (Quarter(), "25 percent"),
            (Half(), "50 percent"),
        (Dozens(), "12"), (Twice(), "2 times"), (Thrice(), "3 times"),
    ];

    /// <summary>All quantities of a text, without its dates.</summary>
    public static List<Quantity> Of(string text)
    {
        var words = text.ToCharArray();
        foreach (var (_, span) in DateGrammar.FindAll(text))
            Array.Fill(words, ' ', span.Start, span.Length);
        // Digits of any script are the same numbers.
        for (var i = 0; i < words.Length; i++)
            words[i] = char.IsDigit(words[i]) && !char.IsAsciiDigit(words[i]) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(words[i])) : words[i];
        var plain = new string(words).Replace('−', '-');
        plain = Parted().Replace(plain, " ");
        plain = AgeGroup().Replace(plain, string.Empty);
        plain = Hundreds().Replace(plain, match => string.Create(CultureInfo.InvariantCulture,
            $"{int.Parse(match.Groups["c"].ValueSpan, CultureInfo.InvariantCulture) + 1}th century"));
        plain = Noon().Replace(plain, "12:00");
        plain = QuarterYear().Replace(plain, "3 months");
        plain = HourAndQuarter().Replace(plain, "75 minutes");
        plain = HalfPast().Replace(plain, match => $"{InDigits(match.Groups["h"].Value)}:30{match.Groups["part"].Value}");
        plain = Tenths().Replace(plain, match => $"{InDigits(match.Groups["n"].Value)}0 percent");
        plain = Fifths().Replace(plain, match => string.Create(CultureInfo.InvariantCulture,
            $"{20 * int.Parse(InDigits(match.Groups["n"].Value), CultureInfo.InvariantCulture)} percent"));
        plain = LoneAndHalf().Replace(plain, match => $"{InDigits(match.Groups["h"].Value)}.5");
        plain = AndHalf().Replace(plain, match => $"{InDigits(match.Groups["n"].Value)}.5 {match.Groups["u"].Value}");
        foreach (var (form, digits) in Fractions)
            plain = form.Replace(plain, digits);
        plain = AsOneUnit().Replace(plain, "1 ");
        plain = LoneUnit().Replace(plain, "1 ${u}");
        plain = PartOfDay().Replace(NumberForms.Unify(plain), match =>
            $"{AfterNoon(match)}:{(match.Groups["minutes"].Success ? match.Groups["minutes"].Value : "00")}");
        plain = OutOf().Replace(plain, match => Percent(match) ?? match.Value);
        var found = new List<Quantity>();
        foreach (Match match in Digits().Matches(plain))
        {
            if (match.Groups["hour"].Success)
                found.Add(OnClock(match));
            else if (decimal.TryParse(match.Groups["number"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
                found.Add(Read(plain, match, match.Groups["sign"].Success ? -value : value));
        }

        // "5 to 10 years", "22 to 26 million": the first has the unit and the scale of the second.
        for (var i = found.Count - 2; i >= 0; i--)
        {
            if (found[i] is { Measure: null, Counted: ["range", ..] } first && found[i + 1] is { Written: > 0 } second)
                found[i] = first.LikeSecond(second);
        }

        return found;
    }

    /// <summary>Units without a number, each of which may be told as one of it: "the first hour", "per day".</summary>
    /// <param name="text">The text.</param>
    public static IEnumerable<Quantity> SingleUnits(string text) =>
        UnitWithoutNumber().Matches(text).Select(match => match.Groups["u"].Value.ToLowerInvariant()).Distinct(StringComparer.Ordinal)
            .Select(unit => new Quantity(Units[unit].Size, Units[unit].Measure, 1, [], QuantityBound.Exact, false));

    /// <summary>What a unit measures, such as <c>metre</c> for kilometres; null where the word is no unit.</summary>
    /// <param name="word">The word in lower case.</param>
    public static string? MeasureOf(string word) => UnitOf(word)?.Measure;

    /// <summary>Whether another quantity is the same, whatever it is called; where one of them has no measure the numbers decide.</summary>
    public bool Is(Quantity known) => Bound != QuantityBound.Exact && Bound == known.Bound
        ? (this with { Bound = QuantityBound.Exact }).Is(known)
        : (Measure, known.Measure) is ("cent", "dollar" or "euro") ? MayBe(Value / 100, known.Value)
        : Measure is null || known.Measure is null || Measure == "clock" != (known.Measure == "clock")
        ? MayBe(Written, known.Written)
        : Measure == known.Measure && (MayBe(Value, known.Value) || (Measure == "percent" && Math.Abs(Value - known.Value) < 0.5m)
            || (Measure == "clock" && Value + HalfDay == known.Value));

    /// <summary>Whether a value that was worked out may be said by this number.</summary>
    /// <param name="said">This number, in the unit of the other one.</param>
    /// <param name="known">The other one.</param>
    public bool MayBe(decimal said, decimal known)
    {
        var difference = known == 0 ? Math.Abs(said) : (said - known) / Math.Abs(known);
        return Bound switch
        {
            QuantityBound.About => Math.Abs(difference) <= 0.1m,
            QuantityBound.MoreThan => difference is <= 0.006m and >= -0.25m,
            QuantityBound.LessThan => difference is >= -0.006m and <= 0.25m,
            _ => Math.Abs(difference) <= 0.006m,
        };
    }

    /// <summary>The hour on a clock of 24; at night it may be past midnight.</summary>
    private static int AfterNoon(Match match)
    {
        var hour = int.Parse(match.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        return hour > 12 || (hour < 6 && match.Groups["night"].Success) ? hour : (hour % 12) + (hour == 12 && match.Groups["night"].Success ? 0 : 12);
    }

    private static string InDigits(string number) => number is "a" or "an" ? "1" : NumberForms.Unify(number);

    private Quantity LikeSecond(Quantity second)
    {
        var scale = Scales.FirstOrDefault(scale => second.Written >= scale && second.Written % (scale / 10) == 0 && Written < 1000, 1);
        var written = Written * scale;
        return this with
        {
            Written = written,
            Value = second.Measure is null ? written
            : written * (second.Value / second.Written),
            Measure = second.Measure,
            Counted = second.Counted
        };
    }

    private static Quantity Read(string text, Match match, decimal value)
    {
        var behind = text[(match.Index + match.Length)..];
        var before = text[Math.Max(0, match.Index - 28)..match.Index];
        var bound = Above().IsMatch(before) ? QuantityBound.MoreThan : Below().IsMatch(before) ? QuantityBound.LessThan : About().IsMatch(before)
            ? QuantityBound.About : QuantityBound.Exact;
        var isOrdinal = match.Groups["ordinal"].Success;
        if (Range().IsMatch(behind))
            return new Quantity(value, null, value, ["range"], bound, isOrdinal);
        var words = TermAnalyzer.English.Analyze(behind.AsSpan(0, Math.Min(behind.Length, 60))).Take(WordsCounted).ToList();
        var unit = isOrdinal ? null : words.Take(2).Select(word => UnitOf(word.Word)).FirstOrDefault(found => found is not null);
        var counted = words.TakeWhile(word => !word.IsStopWord).Select(word => word.Stem).ToList();
        return unit is { } known
            ? new Quantity(value * known.Size, known.Measure, value, counted, bound, isOrdinal)
            : new Quantity(value, null, value, counted, bound, isOrdinal);
    }

    /// <summary>"Three in ten", "1 of every 100".</summary>
    private static string? Percent(Match match)
    {
        if (!decimal.TryParse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture, out var part)
            || !decimal.TryParse(match.Groups["of"].ValueSpan, CultureInfo.InvariantCulture, out var whole))
            return null;
        // "One of 8 kg" is no share.
        if (MeasureOf(match.Groups["unit"].Value.ToLowerInvariant()) is not (null or "times"))
            return null;
        return whole is >= 3 and <= 1000 && part < whole
            ? string.Create(CultureInfo.InvariantCulture, $"{match.Groups["from"].Value}{100 * part / whole:0.##} percent") : null;
    }

    /// <summary>A time of day; tables also write it as 8.15 and 20.</summary>
    private static Quantity OnClock(Match match)
    {
        var (hour, minutes) = (int.Parse(match.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture), int.Parse(match.Groups["minutes"].ValueSpan,
            CultureInfo.InvariantCulture));
        return new Quantity((hour * 60) + minutes, "clock", hour + (minutes / 100m), [], QuantityBound.Exact, false);
    }

    /// <summary>The unit that a word names, in one form, and what it measures; null for any other word.</summary>
    public static (string Unit, string Measure)? UnitNamed(string word) =>
        PlainForm(word) is var plain && Units.TryGetValue(plain, out var unit) && unit.Measure is not "times" and not "night" ? (plain, unit.Measure) : null;

    private static (string Measure, decimal Size)? UnitOf(string word) => Units.TryGetValue(PlainForm(word), out var unit) ? unit : null;

    private static string PlainForm(string word)
    {
        var plain = PlainForms.GetValueOrDefault(word) ?? word;
        return Units.ContainsKey(plain) || !plain.EndsWith('s') ? plain : PlainForms.GetValueOrDefault(plain[..^1]) ?? plain[..^1];
    }

    [GeneratedRegex(@"(?<![\p{L}\d.,])(?<sign>-)?((?<hour>[012]?\d):(?<minutes>[0-5]\d)\b|(?<number>\d+(\.\d+)?)(?<ordinal>th\b)?(?!s\b))", Options)]
    private static partial Regex Digits();

    [GeneratedRegex(@"\b(first|last|per|each|every|another|the|full|whole) (?<u>minute|hour|day|week|month|year)\b", Options)]
    private static partial Regex UnitWithoutNumber();

    [GeneratedRegex(@"\b(?<h>\d{1,2}|" + NumberWords.OneToTwelve + @") and a half(?= (hours?|minutes?|days?|weeks?|months?|"
        + @"years?)\b|[.,;]|$)", Options)]
    private static partial Regex LoneAndHalf();

    [GeneratedRegex(@"\ban hour and a quarter\b", Options)]
    private static partial Regex HourAndQuarter();

    [GeneratedRegex(@"\bhalf past (?<h>\d{1,2}|" + NumberWords.OneToTwelve + @")\b(?<part> (in the (evening|afternoon)|"
        + @"at night))?", Options)]
    private static partial Regex HalfPast();

    [GeneratedRegex(@"\b(noon|midday|12 o'clock|twelve o['’]clock)\b", Options)]
    private static partial Regex Noon();

    [GeneratedRegex(@"\b(?<n>" + NumberWords.TwoToNine + @")[- ]tenths\b", Options)]
    private static partial Regex Tenths();

    [GeneratedRegex(@"\b(?<n>two|three|four)[- ]fifths\b", Options)]
    private static partial Regex Fifths();

    [GeneratedRegex(@"(?<=\b(over|under)[- ]\d+)s\b", Options)]
    private static partial Regex AgeGroup();

    [GeneratedRegex(@"\b(?<c>1\d|20)00s\b", Options)]
    private static partial Regex Hundreds();

    [GeneratedRegex(@"\ba quarter of a year\b", Options)]
    private static partial Regex QuarterYear();

    // "six-month", "3-year".
    [GeneratedRegex(@"(?<=\b\p{L}+|\d)-(?=(second|minute|hour|day|week|month|year|decade|mile|foot|metre|meter|kilometre|kilometer|percent|dollar|pound|"
        + @"euro|fold)s?\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Parted();

    // "The first decade": who says it in years needs the number.
    [GeneratedRegex(@"(?<!\d )\b(?<u>decade|century|fortnight)\b", Options)]
    private static partial Regex LoneUnit();

    [GeneratedRegex(@"(?<from>\b\d+ (to|or|and) )?\b(?<n>\d+) (in|of|out of)( every| each)? (?<of>\d+)\b(?! percent|:)(?=( ?(?<unit>\p{L}+))?)", Options)]
    private static partial Regex OutOf();

    [GeneratedRegex(@"\b(a|one)[- ]tenth\b", Options)]
    private static partial Regex Tenth();

    [GeneratedRegex(@"\ban? (?=(second|minute|hour|day|week|fortnight|month|year|decade|century|mile|dozen)\b(?! half| quarter))", Options)]
    private static partial Regex AsOneUnit();

    [GeneratedRegex(@"\b(?<n>\d+|an?|" + NumberWords.OneToTen + @"|twelve) ((?<u>\p{L}+) and a half\b|and a half (?<u>\p{L}+))", Options)]
    private static partial Regex AndHalf();

    [GeneratedRegex(@"(?<![\d:.])(?<hour>[0-2]?\d)(:(?<minutes>[0-5]\d))? ((?<night>at night)|in the (evening|afternoon))\b", Options)]
    private static partial Regex PartOfDay();

    [GeneratedRegex(@"\bhalf (an? |of an? )(?<u>\p{L}+)\b|\bhalf[- ](?<u>hour|day|mile|year|dozen|century|million|billion|pound|litre)s?\b", Options)]
    private static partial Regex HalfUnit();

    [GeneratedRegex(@"\bthree[- ]quarters of an? (?<u>hour|mile|million|billion|century)\b", Options)]
    private static partial Regex QuartersOfUnit();

    [GeneratedRegex(@"\b(a )?quarter(s)? of an? (?<u>hour|mile|million|billion|century)\b|\bquarter-(?<u>hour)(ly)?\b", Options)]
    private static partial Regex QuarterOfUnit();

    [GeneratedRegex(@"\btwo[- ]thirds\b", Options)]
    private static partial Regex TwoThirds();

    [GeneratedRegex(@"\b(three[- ]quarters|three[- ]fourths)\b", Options)]
    private static partial Regex ThreeQuarters();

    [GeneratedRegex(@"\b(a|one)[- ]third\b", Options)]
    private static partial Regex Third();

    [GeneratedRegex(@"\b(a|one)[- ]fifth\b", Options)]
    private static partial Regex Fifth();

    [GeneratedRegex(@"(?<!\b(once|twice|times) )\b(a|one)[- ](quarter|fourth)\b", Options)]
    private static partial Regex Quarter();

    [GeneratedRegex(@"(?<!\band a |\bfirst |\bsecond |\bother |\bnorthern |\bsouthern |\beastern |\bwestern )\b(a |one |one-)?half\b(?! century| time|-)",
        Options)]
    private static partial Regex Half();

    [GeneratedRegex(@"\b(1 |a )?dozen\b", Options)]
    private static partial Regex Dozens();

    [GeneratedRegex(@"\b(twice|doubled?|doubling|doubles)\b", Options)]
    private static partial Regex Twice();

    [GeneratedRegex(@"\b(thrice|tripled?|tripling|triples|treble[sd]?|trebling)\b", Options)]
    private static partial Regex Thrice();

    [GeneratedRegex(@"\b((more|longer|older|higher|larger|greater|later|better) than|over|above|beyond|exceed(s|ed|ing)?|topp?(s|ed|ing)?|as many as|"
        + @"upwards of|a little over|just over|well over)\W+(a |the |[$£€])?$", Options)]
    private static partial Regex Above();

    [GeneratedRegex(@"\b((less|fewer|shorter|younger|lower|smaller|sooner|earlier) than|under|below|nearly|almost|close to|not quite|just under|short "
        + @"of)\W+(a |the |[$£€])?$", Options)]
    private static partial Regex Below();

    [GeneratedRegex(@"\b(about|around|roughly|some|approximately|estimated|circa|only|just|some)\W+(a |the |[$£€])?$", Options)]
    private static partial Regex About();

    [GeneratedRegex(@"^( percent)?( ?[-–] ?| to | or | and )\d", Options)]
    private static partial Regex Range();
}

/// <summary>What the words before a number say of how exact it is.</summary>
internal enum QuantityBound
{
    /// <summary>Nothing.</summary>
    Exact,

    /// <summary>About so much.</summary>
    About,

    /// <summary>More than that.</summary>
    MoreThan,

    /// <summary>Less than that, or just that at most.</summary>
    LessThan,
}
