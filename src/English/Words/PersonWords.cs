namespace ArticleBot.English.Words;

/// <summary>Words for people.</summary>
public static class PersonWords
{
    /// <summary>
    /// Groups of people, and of bodies that act like people, who are told apart: what employees pay is not what visitors pay. The words of one group may stand
    /// for each other.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<string>> Groups { get; } =
    [
        ["visitor", "guest", "tourist", "public"],
        ["employee", "staff", "worker", "personnel"],
        ["student", "pupil", "learner", "apprentice", "trainee"],
        ["resident", "inhabitant", "local", "villager", "citizen"],
        ["member"],
        ["adult", "grown-up"],
        ["child", "kid", "youth", "teenager"],
        ["pensioner", "senior", "retiree"],
        ["patient"],
        ["teacher", "tutor"],
        ["volunteer", "helper"],
        ["parent"],
        ["tenant"],
        ["owner", "landlord"],
        ["club", "association"],
        ["company", "business", "firm", "trader", "seller", "commercial"],
        ["school"],
        ["family"],
        ["contractor", "freelancer"],
        ["customer", "client"],
        ["driver"],
        ["cyclist"],
        ["pedestrian"],
        ["beginner"],
        ["disabled"],
        ["unemployed"],
        ["partner", "spouse"],
        ["nurse"],
        ["doctor"],
        ["landowner"],
        ["farmer"],
        ["foreigner"],
    ];

    /// <summary>What people are called where it is told how many they are.</summary>
    public static IReadOnlyList<string> Counted { get; } =
    [
        "people", "person", "man", "woman", "men", "women", "child", "children", "boy", "girl", "adult", "resident", "inhabitant", "citizen", "worker",
        "employee", "student", "pupil", "passenger", "soldier", "troop", "victim", "member", "patient", "fan", "visitor", "voter", "player", "staff",
        "refugee", "migrant", "prisoner", "guest", "customer", "user", "participant", "teacher", "dead", "life", "lives", "soul", "human", "killed", "injured",
        "traveller", "traveler", "rider", "commuter", "kid", "folk", "ppl", "volunteer", "helper", "runner", "learner",
    ];
}
