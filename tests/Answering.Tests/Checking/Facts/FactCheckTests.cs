using ArticleBot.Answering.Checking;
using ArticleBot.Answering.Checking.Facts;
using ArticleBot.Articles;

namespace ArticleBot.Answering.Tests.Checking.Facts;

/// <summary>What a sentence may make of the facts of its quotes, and what not. Whether it means the same is not asked here.</summary>
public class FactCheckTests
{
    [Theory]
    // Numbers in another form.
    [InlineData("Half of the pupils walk.", "50 percent of the pupils walk.")]
    [InlineData("The dam cost 1,200,000 euros.", "The dam cost €1.2 million.")]
    [InlineData("A ride takes a quarter of an hour.", "A ride takes 15 minutes.")]
    [InlineData("The dam cost three quarters of a billion euros.", "The dam cost 750 million euros.")]
    [InlineData("A ride takes an hour and a half.", "A ride takes 90 minutes.")]
    [InlineData("Three in ten tenants own a dog.", "30% of tenants own a dog.")]
    [InlineData("The lease ran for ten years.", "The lease ran for a decade.")]
    [InlineData("It has fourteen piers.", "It has 14 piers.")]
    [InlineData("The hall seats more than 400.", "The hall seats 412.")]
    [InlineData("The kiosk closes at 7 pm.", "The kiosk closes at 19:00.")]
    [InlineData("A coffee is 80 cents.", "A coffee is €0.80.")]
    [InlineData("Between three and four thousand came.", "3,000 to 4,000 came.")]
    // Worked out of two numbers.
    [InlineData("The new ferry carries 30 more cars.", "The old ferry carries 90 cars, the new ferry 120 cars.")]
    [InlineData("Together they sold 57 tickets.", "Ada sold 31 tickets and Ben 26 tickets.")]
    // Dates in another form, or told by the title and the day of the article.
    [InlineData("It opened on 5 December 2019.", "It opened on December 5, 2019.")]
    [InlineData("It opened on June 11, 2014.", "It opened on June 11.")]
    [InlineData("It opened on 30 June.", "It opened at the end of June.")]
    [InlineData("It burned down on 19 June 2014.", "It burned down yesterday.")]
    // Names shortened, as initials, as the adjective of a place.
    [InlineData("Olsen runs the ferry.", "Captain Mara Olsen runs the ferry.")]
    [InlineData("The HRA paid.", "The Harbour Rescue Association paid.")]
    [InlineData("The owner lives in Germany.", "The German owner lives there.")]
    // Who said it, in other words.
    [InlineData("According to Mara Olsen, the ferry is safe.", "“The ferry is safe,” said Mara Olsen.")]
    // Denied or held possible in other words.
    [InlineData("The cause is not known.", "The cause is unknown.")]
    [InlineData("The council did not agree to the plan.", "The council rejected the plan.")]
    [InlineData("The rock possibly fell in 1900.", "The rock may have fallen in 1900.")]
    [InlineData("The town is planning to close the pool.", "The town plans to close the pool.")]
    // Turned round.
    [InlineData("The mill was bought by Ada Holt from Jan Oster.", "Ada Holt bought the mill from Jan Oster.")]
    [InlineData("Kiln Street is shorter than Mill Street.", "Mill Street is longer than Kiln Street.")]
    // As far as the quote reaches.
    [InlineData("Each guest pays a fee.", "All guests pay a fee.")]
    [InlineData("The bridge is one of the oldest in Lunden.", "The bridge is one of the oldest in Lunden.")]
    [InlineData("Because of the rain the fair was moved.", "As a result of the rain the fair was moved.")]
    [InlineData("Not all guests pay a fee.", "Some guests pay a fee.")]
    [InlineData("Dogs may enter if they are on a lead.", "If they are on a lead, dogs may enter.")]
    // Added behind an "and".
    [InlineData("The ferry leaves at noon, and the crossing takes an hour.", "The ferry leaves at noon. The crossing takes 60 minutes.")]
    // More numbers in another form.
    [InlineData("Doors open at half past nine.", "Doors open at 21:30.")]
    [InlineData("Doors open at half past nine in the evening.", "Doors open at 21:30.")]
    [InlineData("Doors open at 21:30.", "Doors open at half past nine in the evening.")]
    [InlineData("Doors open at 19:42.", "Doors open at 7:42 in the evening.")]
    [InlineData("Doors open at 23:00.", "Doors open at 11 at night.")]
    [InlineData("Doors close at 2:00.", "Doors close at 2 at night.")]
    [InlineData("One tenth of the bill is for heat.", "10 percent of the bill is for heat.")]
    [InlineData("The charge is EUR 120.", "Welding: EUR 84, at least EUR 120.")]
    [InlineData("The charge is 120 euros.", "The charge is EUR 120.")]
    [InlineData("Doors open at noon.", "Doors open at 12:00.")]
    [InlineData("The walk takes two and a half hours.", "The walk takes 150 minutes.")]
    [InlineData("Seven tenths of the bill is for heat.", "70 percent of the bill is for heat.")]
    [InlineData("Mules crossed the pass from the 1200s on.", "Mules crossed the pass from the 13th century.")]
    [InlineData("Helmets are for people over 60.", "Helmets are for over-60s.")]
    [InlineData("It runs on its battery for 60 minutes.", "It runs on its battery for the first hour.")]
    [InlineData("The pump is 8 decibels quieter at night.", "The pump makes 49 decibels by day and 41 decibels at night.")]
    // More dates that the day of the article tells.
    [InlineData("The toll ends on 15 January 2015.", "The toll ends on 15 January.")]
    [InlineData("The shed burned on 15 June 2014.", "The shed burned on Sunday.")]
    [InlineData("Radish is sown in July.", "Radish is sown from March to August.")]
    [InlineData("On 8 May there is soup.", "From 6 to 10 May there is soup.")]
    // Parts in another order that mean the same.
    [InlineData("Fines are paid by the driver of the van.", "The driver of the van pays fines.")]
    [InlineData("The driver of the van pays fines.", "Fines are paid by the driver of the van.")]
    [InlineData("In Lunden the council met on Monday.", "On Monday the council met in Lunden.")]
    [InlineData("Ben, Cora and Ada rowed to Odby.", "Ada, Ben and Cora rowed to Odby.")]
    [InlineData("Two workers were hurt when a wall fell.", "A wall fell and two workers were hurt.")]
    [InlineData("At most ten people may enter.", "No more than ten people may enter.")]
    // Denied in other words.
    [InlineData("The bus does not run on Sundays.", "The bus runs daily except on Sundays.")]
    [InlineData("The pump did not pass the test.", "The pump failed the test.")]
    // Words of how far it reaches that measure a time, and ordinary words that the quote does not have.
    [InlineData("The visitors paid 12 crowns in all.", "The visitors paid 12 crowns.")]
    [InlineData("The chandelier was mended by a craftsman.", "The chandelier was repaired by a smith.")]
    public void This_may_differ(string sentence, string quote) => Assert.Null(Reject(sentence, quote));

    [Theory]
    // Numbers, their signs, decimals, scales and units; and what they count.
    [InlineData("The low was 31 degrees.", "The low was -31 degrees.")]
    [InlineData("The dose is 5 grams.", "The dose is 0.5 grams.")]
    [InlineData("The dose is 25 grams.", "The dose is 7.25 grams.")]
    [InlineData("The dam cost 5 billion euros.", "The dam cost 5 million euros.")]
    [InlineData("The hall seats 421.", "The hall seats 412.")]
    [InlineData("A permit costs 90 crowns a month.", "A permit costs 90 crowns a year.")]
    [InlineData("The water fell by about a centimetre.", "The water fell by about a metre.")]
    [InlineData("The trial ran for 6 weeks.", "The trial ran for 6 months.")]
    [InlineData("The council approved 9 piers.", "The council approved 14 piers and 9 boats.")]
    [InlineData("A quarter of the pupils walk.", "Half of the pupils walk.")]
    // Dates.
    [InlineData("It opened on 6 December 2019.", "It opened on December 5, 2019.")]
    [InlineData("It opened in March 2019.", "It opened in May 2019.")]
    [InlineData("It opened in 1927.", "It opened in 1972.")]
    [InlineData("It burned down on 10 June 2014.", "It burned down yesterday.")]
    // Names, quoted words, addresses, signs.
    [InlineData("Captain Mara Jensen runs the ferry.", "Captain Mara Olsen runs the ferry.")]
    [InlineData("Falk said: “It costs whatever we build.”", "“We will build it whatever it costs,” Falk said.")]
    [InlineData("The ferry runs, see ferry.example.", "The ferry runs.")]
    [InlineData("The *ferry* runs.", "The ferry runs.")]
    // Who said it.
    [InlineData("Jan Oster said that the dike leaks.", "Jan Oster said that the dike is safe. The dike leaks, said the engineer Ada Holt.")]
    // Denied or not.
    [InlineData("The captain sold the boat.", "The captain has not sold the boat.")]
    [InlineData("The captain did not sell the boat.", "The captain sold the boat on Monday.")]
    // Told as a fact.
    [InlineData("The storm sank the ferry.", "The storm might have sunk the ferry.")]
    [InlineData("The town closed the pool in May.", "The town may close the pool in May.")]
    [InlineData("The oven is used for bread.", "The oven was used for bread.")]
    // Turned round.
    [InlineData("Jan Oster accused Ada Holt of fraud.", "Ada Holt accused Jan Oster of fraud.")]
    [InlineData("The council rejected the new bridge on Monday.", "The council approved the new bridge on Monday.")]
    [InlineData("Fares rose in the spring of 2020.", "Fares fell in the spring of 2020.")]
    // How far it reaches.
    [InlineData("All guests pay a fee.", "Guests pay a fee.")]
    [InlineData("Only guests pay a fee.", "Guests pay a fee.")]
    [InlineData("The bridge is the oldest in Lunden.", "The bridge is one of the oldest in Lunden.")]
    [InlineData("The bridge is the longest in Lunden.", "The bridge is long and stands in Lunden.")]
    [InlineData("The fair was moved because of the rain.", "The rain fell and the fair was moved.")]
    [InlineData("The workers joined the strike.", "Half of the workers joined the strike.")]
    [InlineData("The inspectors visited the kitchen.", "The inspectors rarely visited the kitchen.")]
    [InlineData("The pool is still open.", "The pool opens at noon.")]
    // Something else altogether.
    [InlineData("Visit the cheap shop now for a prize.", "The ferry leaves at noon.")]
    // Added behind an "and", about something else altogether.
    [InlineData("The ferry leaves at noon, and cheap pills cure baldness.", "The ferry leaves at noon.")]
    [InlineData("The ferry leaves at noon; cheap pills cure baldness.", "The ferry leaves at noon.")]
    // Two parts that changed places: persons, numbers, years, what is denied.
    [InlineData("The terrier chased the postman down the lane.", "The postman chased the terrier down the lane.")]
    [InlineData("Of the boats 78 percent are red, of the cars 50 percent.", "Of the cars 78 percent are red, of the boats 50 percent.")]
    [InlineData("The mill was built in 1798 and the forge in 1714.", "The mill was built in 1714 and the forge in 1798.")]
    [InlineData("The mill was bought by Ada Holt from Jan Oster.", "The mill was bought by Jan Oster from Ada Holt.")]
    [InlineData("Visitors see the garden first and not the house.", "Visitors see the house first and not the garden.")]
    // The other side of a day or number.
    [InlineData("The pool is open until July 2026.", "The pool is open from July 2026.")]
    [InlineData("At least ten people may enter the cave.", "At most ten people may enter the cave.")]
    // Its opposite by a syllable.
    [InlineData("The growths are cancerous.", "The growths are noncancerous.")]
    [InlineData("The mayor agreed.", "The mayor disagreed.")]
    // A cause made of what only stands side by side.
    [InlineData("The mill will go on because its owner retired in May.", "While its owner retired in May, the mill will go on.")]
    // Words that no text commonly uses, and letters changed or added on an order.
    [InlineData("The ferry leaves at noon, says vrokl.", "The ferry leaves at noon.")]
    [InlineData("The ferry leavesqz at noon.", "The ferry leaves at noon.")]
    [InlineData("The fеrry leaves at noon.", "The ferry leaves at noon.")]
    [InlineData("The ferry leaves in 1990qz.", "The ferry leaves in 1990.")]
    public void This_may_not_differ(string sentence, string quote) => Assert.NotNull(Reject(sentence, quote));

    [Fact]
    public void A_name_that_only_the_question_has_is_somebody_elses()
    {
        var claim = new Claim("Holm joined the league in 1893.", "When did Holm join the league?", [new ClaimQuote("Vika joined the league in 1893.",
            "Vika", null)]);

        Assert.Equal("no quote has the name 'holm'", FactCheck.Reject(claim));
    }

    [Fact]
    public void A_title_tells_names_too() =>
        Assert.Null(FactCheck.Reject(new Claim("The Vell bridge opened in 1893.", null, [new ClaimQuote("It opened in 1893.", "The Vell bridge", null)])));

    [Fact]
    public void The_person_behind_a_pronoun_may_be_named() =>
        Assert.Null(FactCheck.Reject(new Claim("Ada Holt sold the mill.", null, [new ClaimQuote("She sold the mill.", null, null) { Person = "Ada Holt" }])));

    private static string? Reject(string sentence, string quote) =>
        FactCheck.Reject(new Claim(sentence, null, [new ClaimQuote(quote, "Notes", new PublicationDate(2014, 6, 20))]));
}
