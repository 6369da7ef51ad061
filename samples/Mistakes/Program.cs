return await Mistakes.Checks.RunAllAsync() ? 0 : 1;
