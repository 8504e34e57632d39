Console.WriteLine("Article Bot");
