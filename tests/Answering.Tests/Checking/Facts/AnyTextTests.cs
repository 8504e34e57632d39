using ArticleBot.Answering.Checking;
using ArticleBot.Answering.Checking.Facts;
using ArticleBot.Answering.Numbers;
using ArticleBot.Answering.Time;
using CsCheck;

namespace ArticleBot.Answering.Tests.Checking.Facts;

/// <summary>Whatever an article or a model writes, reading its numbers and days ends in no error.</summary>
public class AnyTextTests
{
    private static readonly string[] Pieces =
    [
        "EUR ", "USD", "£", "US$ ", "12", "0", "99999999999999999999999999999999", "1,000", "3.5", "٣", "１２", " ", "-", "–", ":", ".", ",", " million", "bn", "k",
        " percent", "%", " half past ", "nine", " in the evening", " at night", "th", " in ", "every ", "29 February", "May", " 2026", "31 ", "March ", " to ",
        " days ago", "last ", " weeks", "a ", "tenth", "and a half", " hours", "km", "p", "20s", "1800s", "noon", "not ", "by ",
    ];

    private static readonly Gen<string> Text = Gen.Int[0, Pieces.Length - 1].Array[0, 12].Select(places => string.Concat(places.Select(place => Pieces[place])));

    [Fact]
    public void Numbers_are_read() => Text.Sample(text =>
    {
        _ = NumberForms.Unify(text);
        _ = Quantity.Of(text);
        return true;
    });

    [Fact]
    public void Days_are_read() => Text.Sample(text =>
    {
        _ = DateGrammar.Find(text, new DateOnly(2026, 3, 31));
        _ = DateGrammar.FindAll(text);
        return true;
    });

    [Fact]
    public void A_sentence_is_compared() => Gen.Select(Text, Text).Sample((sentence, quote) =>
    {
        _ = FactCheck.Reject(new Claim(sentence, null, [new ClaimQuote(quote, null, null)]));
        return true;
    });
}
