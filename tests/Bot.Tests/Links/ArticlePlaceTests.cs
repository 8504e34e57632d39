using ArticleBot.Bot.Links;
using ArticleBot.English;
using Microsoft.AspNetCore.Http;

namespace ArticleBot.Bot.Tests.Links;

public sealed class ArticlePlaceTests
{
    [Theory]
    [InlineData("?start=3&end=9", true)]
    [InlineData("?start=9&end=3", false)]
    [InlineData("?start=-1&end=3", false)]
    [InlineData("?start=1&end=99999999999", false)]
    [InlineData("?start=x", false)]
    public void Only_a_span_that_makes_sense_is_read(string query, bool isRead) => Assert.Equal(isRead, Read("a.md", query).Quote is not null);

    [Fact]
    public void Spans_of_context_that_make_no_sense_are_left_out() =>
        Assert.Equal([new TextSpan(3, 9), new TextSpan(12, 14)], Read("a.md", "?context=3-9,9-3,x,12-14,-,1-2-3").Context);

    [Fact]
    public void A_place_is_read_from_its_own_path()
    {
        var place = new ArticlePlace("north/lamp 1.md", "v&1", new TextSpan(3, 9), [new TextSpan(0, 2), new TextSpan(12, 14)]);

        Assert.Equal(place.Path, Read(place.Key, new Uri("http://localhost" + place.Path).Query).Path);
    }

    private static ArticlePlace Read(string key, string query)
    {
        var request = new DefaultHttpContext().Request;
        request.RouteValues["key"] = key;
        request.QueryString = new QueryString(query);
        return ArticlePlace.Of(request);
    }
}
